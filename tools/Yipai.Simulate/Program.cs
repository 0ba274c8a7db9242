using System.Globalization;
using Yipai.Simulate;
using Yipai.Simulate.Bugs;
using Yipai.Simulate.Worlds;

// Options: --seeds N (default 200), --from SEED (default 1), --twice runs each seed twice and compares the traces, --trace prints the
// trace of the first seed, --find ends at the first failing seed, --bug NAME plants a mistake of Bugs/bugs.json in a copy of the sources
// and looks for it; --bug all looks for each and prints a table.
int seeds = Number("--seeds", 200);
int from = Number("--from", 1);
if (Text("--bug") is { } bug)
{
    return BugRun.Run(bug, seeds);
}

if (args.Contains("--trace"))
{
    var world = new World(from, new HashSet<string>(), keepsLines: true);
    Outcome traced = world.Run();
    Console.WriteLine(string.Join('\n', world.Lines));
    return traced.Failures.Count == 0 ? 0 : 1;
}

if (args.Contains("--find"))
{
    return Seeds.Find(from, seeds);
}

return Seeds.Run(from, seeds, isTwice: args.Contains("--twice"));

string? Text(string option) => Array.IndexOf(args, option) is >= 0 and int place && place + 1 < args.Length ? args[place + 1] : null;

int Number(string option, int otherwise) =>
    Text(option) is { } text ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;
