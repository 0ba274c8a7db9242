namespace Yipai.Privacy.Detection;

/// <summary>Holds a longest run of ASCII letters and digits, with the text around it.</summary>
internal ref struct TextToken
{
    private CueKinds _cue;
    private bool _isCueKnown;

    public TextToken(ReadOnlySpan<char> text, int start, int end)
    {
        Text = text;
        Start = start;
        End = end;
    }

    public readonly ReadOnlySpan<char> Text { get; }

    public readonly int Start { get; }

    public readonly int End { get; }

    /// <summary>Gets what the words directly before the token announce.</summary>
    /// <remarks>They are looked up at the first call.</remarks>
    public CueKinds Cue
    {
        get
        {
            if (!_isCueKnown)
            {
                _cue = CueWords.Before(Text, Start);
                _isCueKnown = true;
            }

            return _cue;
        }
    }

    public readonly int Length => End - Start;

    public readonly ReadOnlySpan<char> Value => Text[Start..End];

    public readonly char Before => Start > 0 ? Text[Start - 1] : '\0';

    public readonly char After => CharacterAt(End);

    public readonly char CharacterAt(int index) => (uint)index < (uint)Text.Length ? Text[index] : '\0';

    /// <summary>Indicates whether the words directly before the token announce one of these cues.</summary>
    public bool Has(CueKinds cues) => (Cue & cues) != 0;

    /// <summary>Indicates whether the same sentence has one of these cues nearby.</summary>
    public bool IsNear(CueKinds cues) => Has(cues) || (CueWords.Near(Text, Start, End) & cues) != 0;

    /// <summary>Indicates whether a letter, digit or joining sign ties the token to the text before: A-138…, no_138…, 3.138….</summary>
    public readonly bool IsTiedBefore =>
        Start > 1 && (Before is '-' or '_' or '.' or '/' or '#') && NumberReader.IsWordCharacter(Text[Start - 2]);
}
