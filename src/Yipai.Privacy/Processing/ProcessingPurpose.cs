namespace Yipai.Privacy.Processing;

/// <summary>One purpose (目的) of the policy's closed list, by its manifest id.</summary>
/// <param name="Id">An id of the manifest, such as <c>ProvideService</c>; null stands for the activity's own purpose.</param>
public readonly record struct ProcessingPurpose(string? Id)
{
    /// <summary>Providing the service: handling a case (P4.1.2-1/1).</summary>
    public static ProcessingPurpose ProvideService { get; } = new("ProvideService");

    /// <summary>Commercial advertising (P4.1.2-4/1).</summary>
    public static ProcessingPurpose CommercialAds { get; } = new("CommercialAds");

    /// <summary>Whether no purpose was named.</summary>
    public bool IsUnspecified => Id is null;

    /// <summary>The id.</summary>
    public override string ToString() => Id ?? "";
}
