namespace Yipai.Privacy.Detection;

/// <summary>Finds the recognizers that begin at a character with one read of memory.</summary>
/// <remarks>
/// Each set of recognizers that share a start character has a number; a table maps every character to the number of its set, and nearly all
/// to 0.
/// </remarks>
internal sealed class RecognizerTable
{
    private readonly byte[] _slots = new byte[char.MaxValue + 1];
    private readonly List<TextRecognizer[]> _groups = [[]];

    public RecognizerTable(IEnumerable<TextRecognizer> recognizers)
    {
        var slots = new Dictionary<(byte Slot, TextRecognizer Added), byte>();
        foreach (TextRecognizer recognizer in recognizers)
        {
            foreach (char start in recognizer.Starts.Distinct())
            {
                if (!slots.TryGetValue((_slots[start], recognizer), out byte slot))
                {
                    slot = slots[(_slots[start], recognizer)] = checked((byte)_groups.Count);
                    _groups.Add([.. _groups[_slots[start]], recognizer]);
                }

                _slots[start] = slot;
            }
        }
    }

    public bool IsEmpty => _groups.Count == 1;

    public void Find(ReadOnlySpan<char> text, List<TextFinding> found)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (_slots[text[at]] is > 0 and var slot)
            {
                foreach (TextRecognizer recognizer in _groups[slot])
                {
                    recognizer.Find(text, at, found);
                }
            }
        }
    }
}
