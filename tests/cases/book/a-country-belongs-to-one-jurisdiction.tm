jurisdiction US; currency USD;
country union = DE, FR;
program p { tariff * from * = 10%; }
jurisdiction DE { program q { tariff * from * = 10%; } }
jurisdiction EU = union { program r { tariff * from * = 10%; } }     //~^^^ E0314 DE (Germany) belongs to two jurisdictions
