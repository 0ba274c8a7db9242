namespace Yipai.Privacy.Server.Rights;

/// <summary>The ground of a request for deletion.</summary>
/// <remarks>The default value states no ground.</remarks>
/// <param name="Reason">The reason for the deletion.</param>
/// <param name="Operation">The operation that broke law or agreement, if any did.</param>
public readonly record struct DeletionGround(DeletionReason Reason, ProcessingOperation Operation = ProcessingOperation.Unspecified)
{
    /// <summary>Indicates whether the 2021 text owes a deletion: it names two breaches in five operations (P4.3.2/1).</summary>
    public bool IsInText =>
        Reason is DeletionReason.IllegalProcessing or DeletionReason.BreachOfAgreement && Operation != ProcessingOperation.Unspecified;

    /// <summary>Indicates whether the law owes a deletion on this ground (PIPL 47; S9).</summary>
    public bool IsInLaw => Reason != DeletionReason.Unstated;
}
