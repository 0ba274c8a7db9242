using Yipai.Privacy.Detection;
using Yipai.Privacy.Names.Candidates;
using Yipai.Privacy.Names.Scoring;

namespace Yipai.Privacy.Names.Models;

/// <summary>Finds and weighs the candidates of a text, and decides.</summary>
/// <remarks>
/// It handles one text at a time. Of candidates that overlap the one with the highest score counts. A candidate needs less beside a name
/// that was accepted: touching it, or with one sign of a list between them.
/// </remarks>
internal sealed class NameJudge(ModelParts model)
{
    private readonly HanRun _run = new(model.Lexicon, model.Chances);
    private readonly List<Judged> _judged = [];
    private readonly uint[] _places = new uint[FeatureList.Most];

    /// <summary>Adds the names of a text, in order of position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="accept">The lowest logit of a name.</param>
    /// <param name="beside">The lowest logit of a name beside another name.</param>
    /// <param name="sure">The lowest logit of a name that is not doubtful.</param>
    /// <param name="names">Receives the names.</param>
    public void Find(ReadOnlySpan<char> text, double accept, double beside, double sure, List<FoundName> names)
    {
        _judged.Clear();
        int least = (int)(beside * model.Unit);
        for (int start = 0; start < text.Length; start++)
        {
            int length = text[start..].IndexOfAnyExceptInRange('\u3400', '\u9FFF');
            length = length < 0 ? text.Length - start : length;
            if (length > 1)
            {
                JudgeRun(text, start, length, least);
            }

            start += length;
        }

        DropOverlaps();
        Decide(text, (int)(accept * model.Unit), (int)(sure * model.Unit), names);
    }

    private void JudgeRun(ReadOnlySpan<char> text, int start, int length, int least)
    {
        _run.Read(text.Slice(start, length));
        for (int index = 0; index < _run.Candidates.Count; index++)
        {
            NameCandidate candidate = _run.Candidates[index];
            int count = CandidateFeatures.Collect(text, start, _run, index, _places);
            int score = model.Weights.Score(_places.AsSpan(0, count));
            if (score >= least)
            {
                bool isRefused = NameVetoes.Refuse(text, start, _run, candidate);
                _judged.Add(new Judged(start + candidate.Start, candidate.Length, score, isRefused));
            }
        }
    }

    /// <summary>Keeps the best of each group of overlapping candidates, which come in order of position.</summary>
    /// <remarks>When the best candidate is refused, the whole group is.</remarks>
    private void DropOverlaps()
    {
        int kept = 0;
        for (int each = 0; each < _judged.Count; each++)
        {
            Judged judged = _judged[each];
            if (kept == 0 || _judged[kept - 1].End <= judged.Start)
            {
                _judged[kept++] = judged;
                continue;
            }

            int first = kept - 1;
            while (first > 0 && _judged[first - 1].End > judged.Start)
            {
                first--;
            }

            bool isBest = true;
            for (int index = first; index < kept; index++)
            {
                isBest &= judged.Score > _judged[index].Score;
            }

            if (isBest)
            {
                kept = first;
                _judged[kept++] = judged;
            }
        }

        _judged.RemoveRange(kept, _judged.Count - kept);
        _judged.RemoveAll(static judged => judged.IsRefused);
    }

    private void Decide(ReadOnlySpan<char> text, int accept, int sure, List<FoundName> names)
    {
        bool wasAccepted = false;
        int from = 0;
        for (int index = 0; index < _judged.Count; index++)
        {
            bool isAccepted = _judged[index].Score >= accept || (wasAccepted && AreBeside(text, index - 1));
            if (!isAccepted)
            {
                wasAccepted = false;
                continue;
            }

            int first = index;
            while (first > from && AreBeside(text, first - 1))
            {
                first--;
            }

            for (; first <= index; first++)
            {
                names.Add(new FoundName(_judged[first].Start, _judged[first].Length, ConfidenceOf(first, sure)));
            }

            from = index + 1;
            wasAccepted = true;
        }
    }

    /// <summary>Doubtful names get less than 0.5; the others get up to 0.9 as their score rises by a logit of 4.</summary>
    private double ConfidenceOf(int index, int sure) => _judged[index].Score is var score && score < sure
        ? FinderNames.DoubtfulConfidence + 0.05
        : Math.Min(0.9, 0.5 + (0.1 * (score - sure) / model.Unit));

    /// <summary>Indicates whether a candidate and the next one touch, or have one sign of a list between them.</summary>
    private bool AreBeside(ReadOnlySpan<char> text, int index)
    {
        int gap = _judged[index + 1].Start - _judged[index].End;
        return gap == 0 || (gap == 1 && text[_judged[index].End] is '、' or '，' or ',' or ' ' or '和' or '与' or '及' or '\u3000' or '/');
    }

    private readonly record struct Judged(int Start, int Length, int Score, bool IsRefused)
    {
        public int End => Start + Length;
    }
}
