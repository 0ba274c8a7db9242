namespace Yipai.Privacy.Disclosure;

/// <summary>Records a decision about a person that rests on a verification result (P4.1.2-9(3)/2).</summary>
/// <remarks>
/// In the strict profile every decision needs an explanation, and an automated decision needs a review by a human (S20; PIPL 24).
/// </remarks>
public sealed record DecisionRecord
{
    private DecisionRecord(VerificationResult input, string outcome, bool isAutomated, DateTimeOffset at)
    {
        Input = input;
        Outcome = outcome;
        IsAutomated = isAutomated;
        At = at;
    }

    /// <summary>Gets the verification result on which the decision rests.</summary>
    public VerificationResult Input { get; }

    /// <summary>Gets the outcome of the decision, such as <c>account-locked</c>.</summary>
    public string Outcome { get; }

    /// <summary>Indicates whether the decision was made without any human.</summary>
    public bool IsAutomated { get; }

    /// <summary>Gets the instant of the decision.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Gets the explanation for the person, or null when the caller gave no explanation.</summary>
    public string? Explanation { get; private init; }

    /// <summary>Gets how the person asks for a review by a human, or null when no review is offered.</summary>
    public string? ReviewContact { get; private init; }

    /// <summary>Creates the record of a decision.</summary>
    /// <param name="profile">The profile whose rules apply.</param>
    /// <param name="input">The verification result on which the decision rests.</param>
    /// <param name="outcome">The outcome of the decision.</param>
    /// <param name="isAutomated">Whether the decision was made without any human.</param>
    /// <param name="at">The instant of the decision.</param>
    /// <param name="explanation">The explanation for the person. The strict profile requires it.</param>
    /// <param name="reviewContact">
    /// How the person asks for a review by a human. The strict profile requires it for an automated decision.
    /// </param>
    /// <exception cref="PrivacyException">
    /// Thrown with YP0140 when the strict profile requires an explanation or a review and it is missing.
    /// </exception>
    public static DecisionRecord Of(
        PrivacyProfile profile, VerificationResult input, string outcome, bool isAutomated, DateTimeOffset at,
        string? explanation = null, string? reviewContact = null)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(outcome);
        bool isWhole = !string.IsNullOrWhiteSpace(explanation) && (!isAutomated || !string.IsNullOrWhiteSpace(reviewContact));
        return profile == PrivacyProfile.AsWritten2021 || isWhole
            ? new DecisionRecord(input, outcome, isAutomated, at) { Explanation = explanation, ReviewContact = reviewContact }
            : throw PrivacyException.DecisionUnexplained();
    }
}
