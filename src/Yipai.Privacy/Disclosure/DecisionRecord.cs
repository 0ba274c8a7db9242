namespace Yipai.Privacy.Disclosure;

/// <summary>What was decided about a person on a verification result (P4.1.2-9(3)/2).</summary>
/// <remarks>In the strict profile a decision of weight is explained and can be reviewed by a person (S20; PIPL 24).</remarks>
public sealed record DecisionRecord
{
    private DecisionRecord(VerificationResult input, string outcome, bool isAutomated, DateTimeOffset at)
    {
        Input = input;
        Outcome = outcome;
        IsAutomated = isAutomated;
        At = at;
    }

    /// <summary>The result that it rests on.</summary>
    public VerificationResult Input { get; }

    /// <summary>What was decided, such as <c>account-locked</c>.</summary>
    public string Outcome { get; }

    /// <summary>Whether no person took part.</summary>
    public bool IsAutomated { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Why, in words for the person; null where nobody asked for it.</summary>
    public string? Explanation { get; private init; }

    /// <summary>Where the person asks for a review by a human; null where none is offered.</summary>
    public string? ReviewContact { get; private init; }

    /// <summary>Records a decision.</summary>
    /// <param name="profile">The reading that decides.</param>
    /// <param name="input">The result.</param>
    /// <param name="outcome">What was decided.</param>
    /// <param name="isAutomated">Whether no person took part.</param>
    /// <param name="at">When.</param>
    /// <param name="explanation">Why; needed in strict.</param>
    /// <param name="reviewContact">Where a human reviews it; needed in strict for an automated decision.</param>
    /// <exception cref="PrivacyException">YP0140: explanation or review is missing in the strict profile.</exception>
    public static DecisionRecord Of(
        PrivacyProfile profile, VerificationResult input, string outcome, bool isAutomated, DateTimeOffset at,
        string? explanation = null, string? reviewContact = null)
    {
        bool isWhole = !string.IsNullOrWhiteSpace(explanation) && (!isAutomated || !string.IsNullOrWhiteSpace(reviewContact));
        return profile == PrivacyProfile.AsWritten2021 || isWhole
            ? new DecisionRecord(input, outcome, isAutomated, at) { Explanation = explanation, ReviewContact = reviewContact }
            : throw PrivacyException.DecisionUnexplained();
    }
}
