using System.Globalization;
using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.KillTarget;
using Yipai.Privacy.Audit;

// Appends until it is killed, and says of each append that it is done only when it is.
using YipaiDatabase database = args[0] == "sqlite" ? new SqliteYipaiDatabase(args[1]) : new PostgreSqlYipaiDatabase(args[1]);
int seed = int.Parse(args[2], CultureInfo.InvariantCulture);
await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };

await output.WriteLineAsync("start");
await database.MigrateAsync();
var ledger = new DatabaseConsentLedger(database);
using var log = new AuditLog(new DatabaseAuditStore(database, TargetEntries.Handler), TimeProvider.System);
for (int number = 0; ; number++)
{
    await ledger.AppendAsync(TargetEntries.Notice(seed, number));
    await output.WriteLineAsync("ledger");
    await log.AppendAsync(TargetEntries.Event(seed, number));
    await output.WriteLineAsync("audit");
}
