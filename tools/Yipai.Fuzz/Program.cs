using System.Text;
using SharpFuzz;
using Yipai.Fuzz;

// (nothing)                reads one input after another from afl-fuzz; see the script "run"
// replay PATH…             runs every file of the paths once
// mutate SEED CHARACTERS   makes inputs from the corpus until it has scanned that number of characters
switch (args)
{
    case []:
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var input = new MemoryStream();
            stream.CopyTo(input);
            Run(input.ToArray());
        });
        return 0;
    case ["replay", .. var paths]:
        int count = 0;
        foreach (string file in paths.SelectMany(
            path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path]))
        {
            Run(File.ReadAllBytes(file));
            count++;
        }

        Console.WriteLine($"Replayed {count} inputs.");
        return 0;
    case ["mutate", var seed, var characters]:
        return Mutate(int.Parse(seed), long.Parse(characters));
    default:
        Console.Error.WriteLine("Usage: replay PATH… | mutate SEED CHARACTERS. Without arguments the program runs under afl-fuzz.");
        return 2;
}

static void Run(byte[] input)
{
    ScanTarget.Run(input);
    SinkTarget.Run(input);
}

static int Mutate(int seed, long characters)
{
    byte[][] corpus =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes),
    ];
    var mutation = new CorpusMutation(corpus, seed);
    long scanned = 0;
    long inputs = 0;
    for (; scanned < characters; inputs++)
    {
        byte[] input = mutation.Next();
        try
        {
            Run(input);
        }
        catch (Exception exception)
        {
            string file = Path.Combine(Path.GetTempPath(), $"yipai-fuzz-{seed}-{inputs}.bin");
            File.WriteAllBytes(file, input);
            Console.Error.WriteLine($"Input {inputs}: {exception.Message} The input is stored as {file}.");
            return 1;
        }

        scanned += Encoding.UTF8.GetCharCount(input);
    }

    Console.WriteLine($"Scanned {inputs} inputs with {scanned} characters without a failure.");
    return 0;
}
