using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Yipai.Privacy.Names;
using Yipai.Privacy.Names.Models;
using Yipai.TrainNames;

// FILE [SEED] [MESSAGES]     trains the model and writes its file
// score TEXTS [MODEL] [list] prints precision and recall of names in texts with marks, and with list each difference
// sweep TEXTS MODEL          prints the same for thresholds from -1 to 3
// write SEED COUNT           prints generated messages with their names in brackets
switch (args)
{
    case ["write", var seed, var count]:
        return Samples.Print(ulong.Parse(seed, CultureInfo.InvariantCulture), int.Parse(count, CultureInfo.InvariantCulture), Console.Out);
    case ["score", var texts, .. var options]:
        NameScore.Write(texts, Model(options.FirstOrDefault(File.Exists)), options.Contains("list"), Console.Out);
        return 0;
    case ["sweep", var texts, .. var options]:
        NameScore.WriteSweep(texts, ModelFile.Read(File.ReadAllBytes(options[0])), Console.Out);
        return 0;
    case [var file, .. var rest]:
        long start = Stopwatch.GetTimestamp();
        ulong from = rest.Length > 0 ? ulong.Parse(rest[0], CultureInfo.InvariantCulture) : ModelTraining.PackageSeed;
        int sentences = rest.Length > 1 ? int.Parse(rest[1], CultureInfo.InvariantCulture) : ModelTraining.PackageMessages;
        byte[] model = ModelTraining.Run(from, sentences, Console.Out);
        File.WriteAllBytes(file, model);
        string digest = Convert.ToHexStringLower(SHA256.HashData(model));
        Console.WriteLine($"{model.Length} bytes, SHA-256 {digest}, {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} s");
        return 0;
    default:
        Console.Error.WriteLine("Usage: FILE [SEED] [MESSAGES] | score TEXTS [MODEL] [list] | sweep TEXTS MODEL | write SEED COUNT");
        return 2;
}

static NameModel Model(string? file) => file is null ? NameModel.Default : new NameModel(ModelFile.Read(File.ReadAllBytes(file)));
