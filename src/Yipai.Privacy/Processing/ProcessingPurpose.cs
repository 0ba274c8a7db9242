namespace Yipai.Privacy.Processing;

/// <summary>Identifies one purpose (目的) of the policy's closed list by its id in the manifest.</summary>
/// <param name="Id">The id in the manifest, such as <c>ProvideService</c>. Null means the activity's own purpose.</param>
public readonly record struct ProcessingPurpose(string? Id)
{
    /// <summary>Gets the purpose of providing the service, which is the handling of a case (P4.1.2-1/1).</summary>
    public static ProcessingPurpose ProvideService { get; } = new("ProvideService");

    /// <summary>Gets the purpose of commercial advertising (P4.1.2-4/1).</summary>
    public static ProcessingPurpose CommercialAds { get; } = new("CommercialAds");

    /// <summary>Gets the purpose of promotion by a partner on the handler's behalf (P4.4.1-2/3).</summary>
    public static ProcessingPurpose Promotion { get; } = new("Promotion");

    /// <summary>Indicates whether the request names no purpose.</summary>
    public bool IsUnspecified => Id is null;

    /// <summary>Returns the id, or an empty string when no purpose is named.</summary>
    public override string ToString() => Id ?? "";
}
