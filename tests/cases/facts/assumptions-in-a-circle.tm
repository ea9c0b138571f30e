// "two for one fact, or a circle of them, are an error"; "`assume claims` is an error".
jurisdiction US; currency USD;
fact postal: flag;
assume loaded = exported;
assume exported = loaded;        //~ E0306 circle
assume postal = yes;
assume postal = no;              //~ E0306
assume claims = "USMCA";         //~ E0306
