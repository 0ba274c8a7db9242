namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/me/findings/{findingId}/review</c>: why a person wants a human to look again (PIPL 24).</summary>
/// <param name="Text">The reason, 1 to 4,000 characters.</param>
public sealed record FindingText(string Text)
{
    /// <summary>Returns a name without the text.</summary>
    public override string ToString() => "finding text";
}
