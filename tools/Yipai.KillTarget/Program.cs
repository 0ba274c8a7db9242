using System.Globalization;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.KillTarget;
using Yipai.Privacy.Processing;

// Writes until somebody kills it, and prints that a piece of work is done only after it is durable.
using YipaiDatabase database = args[0] == "sqlite" ? new SqliteYipaiDatabase(args[1]) : new PostgreSqlYipaiDatabase(args[1]);
int seed = int.Parse(args[3], CultureInfo.InvariantCulture);
await using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true, NewLine = "\n" };

await output.WriteLineAsync("start");
await database.MigrateAsync();
var fuse = new Fuse();
using var world = new TargetWorld(database, folder: args[2], fuse);
await world.Guard.ReapplyAsync();
fuse.Light(int.Parse(args[4], CultureInfo.InvariantCulture));
for (int number = 0; ; number++)
{
    await world.Ledger.AppendAsync(TargetEntries.Notice(seed, number));
    await output.WriteLineAsync("ledger");
    await world.Log.AppendAsync(TargetEntries.Event(seed, number));
    await output.WriteLineAsync("audit");
    await world.Permissions.ReadAsync(DevicePermission.Camera);
    await output.WriteLineAsync("permission");
    await world.EraseAsync(TargetEntries.Person(seed, number));
    await output.WriteLineAsync("erasure");
}
