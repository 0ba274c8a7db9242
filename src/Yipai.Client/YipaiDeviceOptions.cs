using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Client;

/// <summary>Contains the settings of a device of the city, such as a street camera.</summary>
public sealed class YipaiDeviceOptions
{
    private const int ShortestKey = 32;
    private const long SmallestQuota = 1024 * 1024;

    private static readonly TimeSpan LongestSweep = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestQuiet = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestSwitches = TimeSpan.FromDays(1);

    /// <summary>Gets or sets the city's signed description, as for a person's client.</summary>
    /// <remarks>The default is null.</remarks>
    public CityProfile? City { get; set; }

    /// <summary>Gets or sets the address of the city's server.</summary>
    /// <remarks>The default is the address in <see cref="City"/>.</remarks>
    public Uri? Endpoint { get; set; }

    /// <summary>Gets or sets the id under which the city registered the device.</summary>
    public string DeviceId { get; set; } = "";

    /// <summary>Gets or sets the secret key that the city gave to this device alone, 32 characters or more.</summary>
    /// <remarks>The city can revoke it.</remarks>
    public string DeviceKey { get; set; } = "";

    /// <summary>Gets or sets the mandate under which the device takes pictures (PIPL 26).</summary>
    /// <remarks>Without one the host does not start.</remarks>
    public DeviceMandate? Mandate { get; set; }

    /// <summary>Gets or sets the place of the problems that the device reports.</summary>
    /// <remarks>It must not be the position of a person.</remarks>
    public ReportedPlace? Place { get; set; }

    /// <summary>Gets or sets the text of every report, at most 4,000 characters.</summary>
    /// <remarks>The default is empty: the photo says it all.</remarks>
    public string Description { get; set; } = "";

    /// <summary>Gets or sets how many bytes the watched folder and the outbox may occupy together, 1 MiB or more.</summary>
    /// <remarks>
    /// The default is 512 MiB. When they are over it, pictures that were not taken in yet are erased, oldest first. Queued reports stay.
    /// </remarks>
    public long DiskQuota { get; set; } = 512L * 1024 * 1024;

    /// <summary>Gets or sets the wait between two looks into the folder.</summary>
    /// <remarks>The default is 1 second, the range above 0 to 1 hour.</remarks>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets how long a file must not change before it counts as whole.</summary>
    /// <remarks>The default is 2 seconds, the range 0 to 10 minutes.</remarks>
    public TimeSpan QuietTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets or sets the wait between two readings of the city's switches.</summary>
    /// <remarks>The default is 1 minute, the range 1 second to 1 day.</remarks>
    public TimeSpan SwitchInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets the device in the form that the guard takes.</summary>
    internal PolicyPrincipal Principal => PolicyPrincipal.Device(DeviceId);

    /// <summary>Gets the session that shows the key to the city.</summary>
    internal AccountSession Session => new(new SubjectId(DeviceId), DeviceKey) { IsDevice = true };

    /// <summary>Sets what every client needs.</summary>
    internal void ApplyTo(YipaiClientOptions client) =>
        (client.City, client.Endpoint, client.Channel, client.Device) = (City, Endpoint, "device", this);

    /// <summary>Returns one error for each option that is wrong.</summary>
    internal IEnumerable<YipaiClientException> Errors()
    {
        (bool IsWrong, string Name, string Range)[] checks =
        [
            (!SubjectId.TryParse(DeviceId, out _), nameof(DeviceId), "the id under which the city registered the device"),
            (DeviceKey is null || DeviceKey.Trim().Length < ShortestKey, nameof(DeviceKey), "the city's key, 32 characters or more"),
            (Mandate is null, nameof(Mandate), "a mandate, because PIPL 26 lets no device take pictures without one"),
            (Mandate?.MissingParts.Count > 0, nameof(Mandate),
                $"a mandate without empty parts; missing: {string.Join(", ", Mandate?.MissingParts ?? [])}"),
            (Place is null or { IsPersonPosition: true }, nameof(Place), "a map pin, an address or a component code"),
            (Description is null or { Length: > ReportPreparation.MaxDescriptionLength }, nameof(Description), "0 to 4,000 characters"),
            (DiskQuota < SmallestQuota, nameof(DiskQuota), "1 MiB or more"),
            (SweepInterval <= TimeSpan.Zero || SweepInterval > LongestSweep, nameof(SweepInterval), "above 0 to 1 hour"),
            (QuietTime < TimeSpan.Zero || QuietTime > LongestQuiet, nameof(QuietTime), "0 to 10 minutes"),
            (SwitchInterval < TimeSpan.FromSeconds(1) || SwitchInterval > LongestSwitches, nameof(SwitchInterval), "1 second to 1 day"),
        ];
        return from check in checks where check.IsWrong select YipaiClientException.BadOption(check.Name, check.Range);
    }
}
