using Yipai.Privacy.Detection;
using Yipai.Privacy.Names.Candidates;
using Yipai.Privacy.Names.Words;

namespace Yipai.Privacy.Names.Scoring;

/// <summary>Turns a candidate and its surroundings into features.</summary>
/// <remarks>
/// The strongest sign is the delta: how much more the best division of the text into words costs if the candidate is a name. Most other
/// features join it with the classes of the words beside the candidate, with the words that cross its ends, and with the rarity of its
/// characters.
/// </remarks>
internal static class CandidateFeatures
{
    private const int NoRival = 63;

    /// <summary>Collects the features of a candidate of a run.</summary>
    /// <returns>The number of features.</returns>
    public static int Collect(ReadOnlySpan<char> text, int runStart, HanRun run, int index, Span<uint> places)
    {
        var features = new FeatureList(places);
        NameCandidate candidate = run.Candidates[index];
        ReadOnlySpan<char> name = text.Slice(runStart + candidate.Start, candidate.Length);
        Neighbour left = Neighbour.Before(text, runStart, run, candidate.Start);
        Neighbour right = Neighbour.Behind(text, runStart, run, candidate.End);
        int delta = Math.Clamp(candidate.Delta, 0, 44) / 2;
        AddDelta(ref features, run, index, delta, left, right);
        AddName(ref features, run, candidate, name, delta);
        AddWords(ref features, run, candidate);
        AddNeighbours(ref features, candidate, left, right, delta);
        AddFarther(ref features, text, runStart, run, candidate, left, right);
        return features.Count;
    }

    private static void AddDelta(
        ref FeatureList features, HanRun run, int index, int delta, in Neighbour left, in Neighbour right)
    {
        NameCandidate candidate = run.Candidates[index];
        int given = candidate.Given;
        features.Add(1, given, candidate.Surname);
        features.Add(2, delta);
        features.Add(3, delta, given);
        features.Add(4, delta, left.Class);
        features.Add(5, delta, right.Class);
        features.Add(6, given, Rival(run, index - 1, candidate));
        features.Add(7, given, Rival(run, index + 1, candidate));
        features.Add(8, given, Rival(run, index - 1, candidate), right.Class);
        features.Add(9, given, Rival(run, index + 1, candidate), right.Class);
    }

    /// <summary>Returns how much cheaper the division is with another name of the same surname.</summary>
    private static int Rival(HanRun run, int index, in NameCandidate candidate) =>
        index >= 0 && index < run.Candidates.Count && run.Candidates[index].Start == candidate.Start
            ? Math.Clamp((run.Candidates[index].Delta - candidate.Delta) / 2, -20, 20) + 20
            : NoRival;

    private static void AddName(ref FeatureList features, HanRun run, in NameCandidate candidate, ReadOnlySpan<char> name, int delta)
    {
        int surname = NameChances.SurnameCost(name[..candidate.Surname]) / 3;
        GivenCosts first = run.Chances.GivenCost(name[candidate.Surname]);
        GivenCosts last = run.Chances.GivenCost(name[^1]);
        int one = (candidate.Given == 1 ? first.Alone : first.First) / 3;
        int two = candidate.Given == 1 ? 0 : last.Last / 3;
        features.Add(10, candidate.Cost / 3, candidate.Given);
        features.Add(11, surname, one, two);
        features.Add(12, one, two);
        features.Add(13, surname, candidate.Given);
        features.Add(14, candidate.Cost / 4, delta / 2);
        features.AddLexical(15, Lexicon.KeyOf(name[..candidate.Surname]));
        features.AddLexical(16, (Lexicon.KeyOf(name[..candidate.Surname]) << 2) | candidate.Given);
        features.AddLexical(17, Lexicon.KeyOf(name[candidate.Surname..]));
        features.AddLexical(18, name[^1] | ((ulong)candidate.Given << 16));
        features.AddLexical(19, Lexicon.KeyOf(name[..(candidate.Surname + 1)]));
        features.Add(20, CommonWords.IsAmbiguous(name[0]) ? 1 : Surnames.IsLikely(name[0]) ? 2 : 3, candidate.Given, delta / 4);
    }

    /// <summary>Adds the words that the candidate is, contains or is crossed by.</summary>
    private static void AddWords(ref FeatureList features, HanRun run, in NameCandidate candidate)
    {
        AddWord(ref features, 21, run, candidate.Start, candidate.Length);
        AddWord(ref features, 22, run, candidate.Start, candidate.Length - 1);
        AddWord(ref features, 23, run, candidate.Start + candidate.Surname, candidate.Given);
        AddWord(ref features, 24, run, candidate.Start, candidate.Length + 1);
        AddWord(ref features, 25, run, candidate.Start - 1, 2);
        AddWord(ref features, 26, run, candidate.Start - 2, 3);
        AddWord(ref features, 27, run, candidate.Start - 1, 3);
        AddWord(ref features, 28, run, candidate.End - 1, 2);
        AddWord(ref features, 29, run, candidate.End - 2, 3);
        AddWord(ref features, 30, run, candidate.End - 1, 3);
        AddWord(ref features, 31, run, candidate.End, 2);
        AddWord(ref features, 32, run, candidate.Start - 2, 2);
        AddWord(ref features, 33, run, candidate.Start - 1, 4);
        AddWord(ref features, 34, run, candidate.End - 1, 4);
    }

    private static void AddWord(ref FeatureList features, int kind, HanRun run, int start, int length)
    {
        WordEntry word = run.WordAt(start, length);
        features.Add(kind, (int)word.Class, word.Level / 3, length);
        features.Add(kind + 20, (int)word.Class, length);
    }

    private static void AddNeighbours(
        ref FeatureList features, in NameCandidate candidate, in Neighbour left, in Neighbour right, int delta)
    {
        features.Add(61, left.Class, left.Length);
        features.Add(62, right.Class, right.Length);
        features.Add(63, left.Class, right.Class);
        features.Add(64, left.Class, right.Class, delta / 3);
        features.Add(65, left.Class, right.Class, candidate.Given);
        features.AddLexical(66, left.Key);
        features.AddLexical(67, right.Key);
        features.AddLexical(68, (left.Key << 5) ^ (ulong)right.Class);
        features.AddLexical(69, (right.Key << 5) ^ (ulong)left.Class);
        features.AddLexical(70, (left.Key << 3) ^ (ulong)(uint)(delta / 6));
        features.AddLexical(71, (right.Key << 3) ^ (ulong)(uint)(delta / 6));
    }

    private static void AddFarther(
        ref FeatureList features, ReadOnlySpan<char> text, int runStart, HanRun run, in NameCandidate candidate,
        in Neighbour left, in Neighbour right)
    {
        int start = runStart + candidate.Start;
        int end = runStart + candidate.End;
        features.AddLexical(72, At(text, start - 1));
        features.AddLexical(73, At(text, end));
        features.AddLexical(74, (At(text, start - 2) << 16) | At(text, start - 1));
        features.AddLexical(75, (At(text, end) << 16) | At(text, end + 1));
        if (left.Length > 0)
        {
            Neighbour second = Neighbour.Before(text, runStart, run, candidate.Start - left.Length);
            features.Add(76, left.Class, second.Class);
            features.AddLexical(77, second.Key);
        }

        if (right.Length > 0)
        {
            Neighbour second = Neighbour.Behind(text, runStart, run, candidate.End + right.Length);
            features.Add(78, right.Class, second.Class);
            features.AddLexical(79, second.Key);
        }
    }

    private static ulong At(ReadOnlySpan<char> text, int index) => index >= 0 && index < text.Length ? text[index] : '\0';
}
