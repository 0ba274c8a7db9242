using Yipai.Privacy.Names.Candidates;
using Yipai.Privacy.Names.Scoring;

namespace Yipai.TrainNames;

/// <summary>Turns written messages into examples, by the same code that reads a host's texts.</summary>
internal sealed class ExampleReader(HanRun run)
{
    private readonly uint[] _places = new uint[FeatureList.Most];

    /// <summary>Gets how many written names were no candidates, so that nothing could find them.</summary>
    public int Missed { get; private set; }

    public IEnumerable<Example> Read(Sentence sentence)
    {
        int seen = 0;
        for (int start = 0; start < sentence.Text.Length; start++)
        {
            int length = sentence.Text.AsSpan(start).IndexOfAnyExceptInRange('\u3400', '\u9FFF');
            length = length < 0 ? sentence.Text.Length - start : length;
            if (length > 1)
            {
                run.Read(sentence.Text.AsSpan(start, length));
                for (int index = 0; index < run.Candidates.Count; index++)
                {
                    NameCandidate candidate = run.Candidates[index];
                    bool isName = sentence.Names.Contains((start + candidate.Start, candidate.Length));
                    seen += isName ? 1 : 0;
                    int count = CandidateFeatures.Collect(sentence.Text, start, run, index, _places);
                    yield return new Example(_places[..count], isName);
                }
            }

            start += length;
        }

        Missed += sentence.Names.Count - seen;
    }
}
