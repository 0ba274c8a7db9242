namespace Yipai.Privacy.Processing;

/// <summary>Records why a device may take pictures in a public place: whose order, which ground, which sign (PIPL 26).</summary>
/// <remarks>
/// A person cannot consent to a street camera, so the law asks for a mandate instead: public safety must need the device, and a
/// conspicuous sign must announce it. Keep the document behind each text, because a supervisor may ask for it.
/// </remarks>
/// <example>
/// <code>
/// var mandate = new DeviceMandate(
///     Authority: "大连市城市管理局", Basis: "大城管〔2026〕12号", Sign: "人民路15号灯杆，已设提示牌", Place: "人民路15号");
/// ProcessingDecision decision = guard.DecideCapture(PolicyPrincipal.Device("device-7"), mandate, DataItems.Photo);
/// </code>
/// </example>
/// <param name="Authority">The state organ that ordered the device.</param>
/// <param name="Basis">The law or the document by which it ordered the device.</param>
/// <param name="Sign">Where a sign announces the device to people who pass.</param>
/// <param name="Place">The place of the device.</param>
public sealed record DeviceMandate(string Authority, string Basis, string Sign, string Place)
{
    /// <summary>Gets the names of the parts that are empty.</summary>
    /// <remarks>Only a mandate without such parts counts.</remarks>
    public IReadOnlyList<string> MissingParts =>
    [
        .. from part in ((string Name, string Text)[])
               [(nameof(Authority), Authority), (nameof(Basis), Basis), (nameof(Sign), Sign), (nameof(Place), Place)]
           where string.IsNullOrWhiteSpace(part.Text)
           select part.Name,
    ];

    /// <summary>Returns the name of the type, never the texts.</summary>
    public override string ToString() => nameof(DeviceMandate);
}
