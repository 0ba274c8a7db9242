using System.Numerics;

namespace Yipai.Cases.Codes;

/// <summary>Describes the parts of a code in their order.</summary>
internal sealed class CodeLayout
{
    private readonly CodeSegment[] _segments;

    public CodeLayout(params ReadOnlySpan<(string Name, int Length)> parts)
    {
        _segments = new CodeSegment[parts.Length];
        for (int index = 0; index < parts.Length; index++)
        {
            _segments[index] = new CodeSegment(parts[index].Name, Length, parts[index].Length);
            Length += parts[index].Length;
        }
    }

    /// <summary>Gets the number of characters of a code.</summary>
    public int Length { get; }

    /// <summary>Tries to read a text of digits only.</summary>
    public bool TryRead<TChar>(ReadOnlySpan<TChar> text, out ulong number, out CodeFault fault)
        where TChar : unmanaged, IBinaryInteger<TChar>
    {
        if (text.Length != Length)
        {
            number = 0;
            fault = WrongLength(text.Length);
            return false;
        }

        int wrong = CodeCharacters.ReadDigits(text, out number);
        fault = wrong < 0 ? default : Wrong(CodeFaultReason.Digit, wrong);
        return wrong < 0;
    }

    /// <summary>Returns the fault for a wrong character at an index.</summary>
    public CodeFault Wrong(CodeFaultReason reason, int index) => new(reason, At(index));

    /// <summary>Returns the fault for a text with fewer or more characters than <see cref="Length"/>.</summary>
    public CodeFault WrongLength(int length) => new(CodeFaultReason.Length, At(Math.Min(length, Length - 1)));

    private CodeSegment At(int index)
    {
        int segment = 0;
        while (index >= _segments[segment].Start + _segments[segment].Length)
        {
            segment++;
        }

        return _segments[segment];
    }
}
