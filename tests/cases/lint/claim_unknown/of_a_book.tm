// A heading that nothing is declared under, and a word one letter off one that the book claims more often.
jurisdiction US; currency USD;
program s301 {
  tariff 84 from CN = 25% code 9903.88.01;
  exempt 8471 from CN when claims "9903.88.69" code 9903.88.69;
  exempt 8472 from CN when claims "9903.88.86"; //~ W0543 declared under heading 9903.88.86
  exempt 8474 from CN when claims "9903.88.96"; //~ W0543 declared under heading 9903.88.96
  exempt 8473 from CN when claims "9813.00.05";
}
program fentanyl {
  tariff * from CA, MX = 25%;
  exempt * from CA when claims USMCA, S, S+;
  exempt * from MX when claims USMAC, S; //~ W0543 `USMAC` is claimed here, and elsewhere `USMCA`
  exempt 01 from MX when claims USMCA;
  exempt 02 from MX when claims "300" or claims GSP or claims CARIBE;
}
