using System.Text;
using SharpFuzz;
using Yipai.Fuzz;

// (nothing)                one input after another from afl-fuzz; see run
// replay PATH…             every file of the paths once
// mutate SEED CHARACTERS   inputs made of the corpus until that many characters were scanned
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
        foreach (string file in paths.SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path]))
        {
            Run(File.ReadAllBytes(file));
            count++;
        }

        Console.WriteLine($"{count} inputs replayed");
        return 0;
    case ["mutate", var seed, var characters]:
        return Mutate(int.Parse(seed), long.Parse(characters));
    default:
        Console.Error.WriteLine("usage: replay PATH… | mutate SEED CHARACTERS; without arguments under afl-fuzz");
        return 2;
}

static void Run(byte[] input)
{
    ScanTarget.Run(input);
    SinkTarget.Run(input);
}

static int Mutate(int seed, long characters)
{
    byte[][] corpus = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus")).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
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
            Console.Error.WriteLine($"input {inputs}: {exception.Message}; kept as {file}");
            return 1;
        }

        scanned += Encoding.UTF8.GetCharCount(input);
    }

    Console.WriteLine($"{inputs} inputs, {scanned} characters, no failure");
    return 0;
}
