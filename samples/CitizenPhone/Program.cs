using Yipai.Samples.CitizenPhone;

if (args is not [var database, var city])
{
    await Console.Error.WriteLineAsync("Usage: dotnet run --project samples/CitizenPhone -- DATABASE CITY");
    return 2;
}

// A phone without a network: the report is on its disk, and then the system ends the process whenever it likes.
var system = new ScriptedSystem();
system.SetOnline(false);
await using var app = new PhoneApp(database, new Uri(city), system);
Console.WriteLine($"queued {await app.ReportAsync()}");
await Task.Delay(Timeout.Infinite);
return 0;
