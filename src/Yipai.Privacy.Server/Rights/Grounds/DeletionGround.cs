namespace Yipai.Privacy.Server.Rights;

/// <summary>What a request for deletion rests on; <c>default</c> is none.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Operation">Which operation broke law or agreement, where one did.</param>
public readonly record struct DeletionGround(DeletionReason Reason, ProcessingOperation Operation = ProcessingOperation.Unspecified)
{
    /// <summary>Whether the 2021 text owes a deletion on it: one of two breaches, in one of five operations (P4.3.2/1).</summary>
    public bool IsInText =>
        Reason is DeletionReason.IllegalProcessing or DeletionReason.BreachOfAgreement && Operation != ProcessingOperation.Unspecified;

    /// <summary>Whether the law owes a deletion on it (PIPL 47; S9).</summary>
    public bool IsInLaw => Reason != DeletionReason.Unstated;
}
