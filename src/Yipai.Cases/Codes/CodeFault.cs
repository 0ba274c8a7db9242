namespace Yipai.Cases.Codes;

/// <summary>Describes which part of a text is wrong, and why.</summary>
/// <remarks>It never contains the text.</remarks>
/// <param name="Reason">The kind of mistake.</param>
/// <param name="Segment">The wrong part. For a wrong length, the part in which the text ends or should have ended.</param>
public readonly record struct CodeFault(CodeFaultReason Reason, CodeSegment Segment)
{
    /// <summary>Returns the part and the reason as a sentence without a full stop.</summary>
    public override string ToString() => Reason switch
    {
        CodeFaultReason.None => "Nothing is wrong",
        CodeFaultReason.Length => $"The length is wrong: the {Segment} is cut short, or more characters follow it",
        CodeFaultReason.Digit => $"The {Segment} contains a character that is not a digit",
        CodeFaultReason.Character => $"The {Segment} contains a character that is neither a digit nor an allowed upper-case letter",
        CodeFaultReason.CheckCharacter => $"The {Segment} does not match the other characters",
        _ => $"The {Segment} was never assigned",
    };
}
