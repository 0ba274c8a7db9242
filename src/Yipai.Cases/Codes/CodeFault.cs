namespace Yipai.Cases.Codes;

/// <summary>Which part of a text keeps it from being a code, and why; never the text.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Segment">The part that is wrong; after a wrong length the part where the text ends or should have ended.</param>
public readonly record struct CodeFault(CodeFaultReason Reason, CodeSegment Segment)
{
    /// <summary>Part and reason as a sentence without its full stop.</summary>
    public override string ToString() => Reason switch
    {
        CodeFaultReason.None => "Nothing is wrong",
        CodeFaultReason.Length => $"The length is wrong: the {Segment} is cut short, or more stands behind it",
        CodeFaultReason.Digit => $"The {Segment} holds a character that is no digit",
        CodeFaultReason.Character => $"The {Segment} holds a character that is neither digit nor allowed upper-case letter",
        CodeFaultReason.CheckCharacter => $"The {Segment} does not fit the others",
        _ => $"The {Segment} was never assigned",
    };
}
