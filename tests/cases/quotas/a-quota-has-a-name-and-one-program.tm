jurisdiction US; currency USD;
program a {
  tariff 0201 from * = 5%;
  quota 0201 from AR = 1% for 100 kg total; //~ E0362 no name
  x: quota y: 0201 from BR = 1% for 100 kg total; //~ E0362 two names
  quota z: 0201 from UY = 1% for 100 kg total used 5 each on 2025-01-01; //~ E0362 counted in
}
program c { quota nothing: 0203 from AR = 1% for 0 kg total; } //~ E0362 lets nothing in
program b highest {
  tariff 0201 from * = 5%;
  quota w: 0201 from AR = 1% for 100 kg total; //~ E0362 hardly ever
}
quota both: 0202 from AR = 1% for 100 kg total under a, b; //~ E0362 one program
