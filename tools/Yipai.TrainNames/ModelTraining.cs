using Yipai.Privacy.Names.Candidates;
using Yipai.Privacy.Names.Models;
using Yipai.Privacy.Names.Scoring;
using Yipai.Privacy.Names.Words;

namespace Yipai.TrainNames;

/// <summary>Trains the model from a seed: three sets of weights on overlapping parts, averaged and rounded to 8 bits.</summary>
internal static class ModelTraining
{
    /// <summary>The seed of the package's model.</summary>
    public const ulong PackageSeed = 1;

    /// <summary>The number of messages that the package's model was trained on.</summary>
    public const int PackageMessages = 45_000;

    private const int Parts = 3;
    private const int Unit = 40;

    /// <summary>Returns the file of the model.</summary>
    /// <remarks>The same seed and number of messages give the same bytes.</remarks>
    public static byte[] Run(ulong seed, int sentences, TextWriter log)
    {
        SentenceWriter writer = CreateWriter(seed, out SourceDictionary source, out NameChances chances);
        var lexicon = new Lexicon([.. source.Words.Select(word => KeyValuePair.Create(Lexicon.KeyOf(word.Key), word.Value))]);
        var reader = new ExampleReader(new HanRun(lexicon, chances));
        List<Example> examples = [];
        for (int index = 0; index < sentences; index++)
        {
            examples.AddRange(reader.Read(writer.Write()));
        }

        int names = examples.Count(example => example.IsName);
        log.WriteLine($"{source.Words.Count} words, {examples.Count} candidates, {names} names, {reader.Missed} more out of reach");
        sbyte[] weights = Average(examples, seed, log);
        return ModelFile.Write(Unit, source.Words, chances, weights);
    }

    /// <summary>Creates what writes the messages, and the dictionary and the shares of characters that it draws from.</summary>
    public static SentenceWriter CreateWriter(ulong seed, out SourceDictionary source, out NameChances chances)
    {
        var names = new NameWriter();
        string[] divisions = Divisions();
        Dictionary<string, string[]> lists = TextLists.Named("words.txt");
        source = new SourceDictionary(
            TextLists.Words("admin.txt").Concat(lists["brand"]), lists["role"].Concat(lists["kin"]), divisions);
        chances = source.Chances(names.Own);
        return new SentenceWriter(new SeededRandom(seed), names, new WordWriter(source.Words, divisions));
    }

    private static sbyte[] Average(List<Example> examples, ulong seed, TextWriter log)
    {
        var sums = new float[WeightTable.Places];
        for (int part = 0; part < Parts; part++)
        {
            var trainer = new LogisticTrainer(new SeededRandom(seed + (ulong)part + 1));
            float[] weights = trainer.Fit([.. examples.Where((_, index) => index % Parts != part)]);
            for (int place = 0; place < sums.Length; place++)
            {
                sums[place] += weights[place];
            }
        }

        sbyte[] rounded = [.. sums.Select(sum => (sbyte)Math.Clamp(MathF.Round(sum / Parts * Unit), -127, 127))];
        log.WriteLine($"{rounded.Count(weight => weight != 0)} weights");
        return rounded;
    }

    private static string[] Divisions() =>
    [
        .. TextLists.Lines("division-names.tsv").SelectMany(line => line.Split('\t')[1].Split(',')).Distinct()
            .Where(name => name.Length is > 1 and <= Lexicon.LongestWord),
    ];
}
