namespace Yipai.TrainNames;

/// <summary>Prints what the model learns from, so that a person can read it.</summary>
internal static class Samples
{
    public static int Print(ulong seed, int count, TextWriter output)
    {
        SentenceWriter writer = ModelTraining.CreateWriter(seed, out _, out _);
        for (int index = 0; index < count; index++)
        {
            Sentence sentence = writer.Write();
            string text = sentence.Text;
            foreach ((int start, int length) in sentence.Names.OrderByDescending(name => name.Start))
            {
                text = text.Insert(start + length, "]").Insert(start, "[");
            }

            output.WriteLine(text.ReplaceLineEndings("\\n"));
        }

        return 0;
    }
}
