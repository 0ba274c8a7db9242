using Yipai.Privacy.Detection;
using Yipai.Privacy.Names.Words;

namespace Yipai.Privacy.Names.Candidates;

/// <summary>
/// Divides a run of Chinese characters into words, with possible names as words, and lists the names worth a closer look.
/// </summary>
/// <remarks>
/// Idea: a cost is a negative logarithm of a share. So the cheapest division is the most probable one. Dynamic programming finds the cost
/// of the best division up to each index and from each index on, once forwards and once backwards. Their sum at both ends of a name, plus
/// the name's own cost, is the cost of the best division through that name.
/// Invariant: every word and every name leads to a later index. So the cost of an index is final when a pass reaches it, and each pass
/// reads the names once, because they come in order of position. The difference to the best division is never negative, and is 0 for
/// a name inside a best division.
/// Source: the Viterbi algorithm in both directions (A. J. Viterbi, 1967). The object keeps its memory for the next run and must not be
/// shared between threads.
/// </remarks>
internal sealed class HanRun(Lexicon lexicon, NameChances chances)
{
    private const int WholeCost = 52;
    private const int UnknownCost = 58;
    private const int Hopeless = 44;

    private WordEntry[] _words = [];
    private int[] _before = [];
    private int[] _after = [];
    private byte[] _lastLength = [];
    private byte[] _nextLength = [];
    private int _length;

    /// <summary>Gets the names worth a closer look, in order of position.</summary>
    public List<NameCandidate> Candidates { get; } = [];

    public Lexicon Lexicon { get; } = lexicon;

    public NameChances Chances { get; } = chances;

    /// <summary>Reads a run.</summary>
    public void Read(ReadOnlySpan<char> run)
    {
        Reserve(run.Length);
        _length = run.Length;
        LookUp(run);
        FindCandidates(run);
        PassForwards();
        PassBackwards();
        int best = _before[_length];
        int kept = 0;
        for (int index = 0; index < Candidates.Count; index++)
        {
            NameCandidate candidate = Candidates[index];
            candidate.Delta = _before[candidate.Start] + candidate.Cost + _after[candidate.End] - best;
            if (candidate.Delta <= Hopeless)
            {
                Candidates[kept++] = candidate;
            }
        }

        Candidates.RemoveRange(kept, Candidates.Count - kept);
    }

    /// <summary>Returns what is known of the word at an index of a length, or nothing outside the run.</summary>
    public WordEntry WordAt(int start, int length) =>
        start < 0 || start + length > _length || length > Lexicon.LongestWord
            ? default
            : _words[(start * Lexicon.LongestWord) + length - 1];

    /// <summary>Returns the length of the word that ends at an index in the best division before it.</summary>
    public int WordBefore(int end) => end <= 0 ? 0 : _lastLength[end];

    /// <summary>Returns the length of the word that begins at an index in the best division behind it.</summary>
    public int WordBehind(int start) => start >= _length ? 0 : _nextLength[start];

    private void LookUp(ReadOnlySpan<char> run)
    {
        for (int start = 0; start < run.Length; start++)
        {
            ulong key = 0;
            for (int length = 1; length <= Lexicon.LongestWord && start + length <= run.Length; length++)
            {
                key = (key << 16) | run[start + length - 1];
                _words[(start * Lexicon.LongestWord) + length - 1] = Lexicon.Find(key);
            }
        }
    }

    private void FindCandidates(ReadOnlySpan<char> run)
    {
        Candidates.Clear();
        for (int start = 0; start + 1 < run.Length; start++)
        {
            int surname = Surnames.LengthAt(run[start..]);
            int given = surname == 0 ? 0 : NameWords.GivenLength(run[(start + surname)..]);
            for (int length = 1; length <= given; length++)
            {
                int cost = Chances.CostOf(run.Slice(start, surname + length), surname);
                Candidates.Add(new NameCandidate(start, (byte)surname, (byte)length, cost));
            }
        }
    }

    private void PassForwards()
    {
        Array.Fill(_before, int.MaxValue / 2, 0, _length + 1);
        _before[0] = 0;
        int name = 0;
        for (int start = 0; start < _length; start++)
        {
            for (int length = 1; length <= Lexicon.LongestWord && start + length <= _length; length++)
            {
                Step(start, length, CostAt(start, length));
            }

            for (; name < Candidates.Count && Candidates[name].Start == start; name++)
            {
                Step(start, Candidates[name].Length, Candidates[name].Cost);
            }
        }

        void Step(int start, int length, int cost)
        {
            if (_before[start] + cost < _before[start + length])
            {
                (_before[start + length], _lastLength[start + length]) = (_before[start] + cost, (byte)length);
            }
        }
    }

    private void PassBackwards()
    {
        Array.Fill(_after, int.MaxValue / 2, 0, _length + 1);
        _after[_length] = 0;
        int name = Candidates.Count - 1;
        for (int start = _length - 1; start >= 0; start--)
        {
            for (int length = 1; length <= Lexicon.LongestWord && start + length <= _length; length++)
            {
                Step(start, length, CostAt(start, length));
            }

            for (; name >= 0 && Candidates[name].Start == start; name--)
            {
                Step(start, Candidates[name].Length, Candidates[name].Cost);
            }
        }

        void Step(int start, int length, int cost)
        {
            if (_after[start + length] + cost < _after[start])
            {
                (_after[start], _nextLength[start]) = (_after[start + length] + cost, (byte)length);
            }
        }
    }

    private int CostAt(int start, int length)
    {
        WordEntry word = _words[(start * Lexicon.LongestWord) + length - 1];
        return word.IsKnown ? WholeCost - word.Level : length == 1 ? UnknownCost : int.MaxValue / 4;
    }

    private void Reserve(int length)
    {
        if (_before.Length <= length)
        {
            int size = Math.Max(256, length * 2);
            (_before, _after) = (new int[size], new int[size]);
            (_lastLength, _nextLength) = (new byte[size], new byte[size]);
            _words = new WordEntry[size * Lexicon.LongestWord];
        }
    }
}
