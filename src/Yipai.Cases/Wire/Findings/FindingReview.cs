namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/officer/findings/{findingId}/review</c>: the decision of a human (PIPL 24).</summary>
/// <param name="Text">The explanation to the person, 1 to 4,000 characters.</param>
/// <param name="IsLifted">Whether the finding is lifted.</param>
public sealed record FindingReview(string Text, bool IsLifted)
{
    /// <summary>Returns whether the finding is lifted, never the text.</summary>
    public override string ToString() => IsLifted ? "lifted" : "upheld";
}
