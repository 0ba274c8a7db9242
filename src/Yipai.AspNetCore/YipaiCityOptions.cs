using Yipai.AspNetCore.Intake;
using Yipai.Privacy.DeviceStorage;
using Yipai.Privacy.Server.Incidents;

namespace Yipai.AspNetCore;

/// <summary>Holds the settings of a city's server beside those of its policy.</summary>
public sealed class YipaiCityOptions
{
    /// <summary>Gets or sets the folder of photos, signing key and erasure journal.</summary>
    /// <remarks>The default is <c>yipai-data</c> under the working directory.</remarks>
    public string DataDirectory { get; set; } = "yipai-data";

    /// <summary>Gets or sets the journal of erasures and withdrawals.</summary>
    /// <remarks>
    /// The default is <c>erasures.journal</c> in <see cref="DataDirectory"/>. Keep it out of the database's backup, because it must
    /// survive a restore (P4.3.2/2).
    /// </remarks>
    public string? JournalPath { get; set; }

    /// <summary>Gets or sets whether cases go to <see cref="Unit"/> at once, without people at the desk.</summary>
    /// <remarks>Turn it off where staff act. The default is true.</remarks>
    public bool IsDeskAutomatic { get; set; } = true;

    /// <summary>Gets or sets the unit to which the automatic desk dispatches cases.</summary>
    /// <remarks>The default is <c>district-unit</c>.</remarks>
    public string Unit { get; set; } = "district-unit";

    /// <summary>Gets or sets how many working days a unit has for a case, 1 or more.</summary>
    /// <remarks>The default of 5 is our own choice.</remarks>
    public int DisposalDays { get; set; } = 5;

    /// <summary>Gets or sets the number of the city profile, 1 or more.</summary>
    /// <remarks>Raise it when the profile changes. The default is 1.</remarks>
    public int ProfileVersion { get; set; } = 1;

    /// <summary>Gets or sets whether only persons with a verified name may write comments, questions and answers (CSL 26).</summary>
    /// <remarks>
    /// The default is false. Turn it on where the law asks for real names behind published words. Reporting never asks for it.
    /// </remarks>
    public bool CommentsNeedRealName { get; set; }

    /// <summary>Gets the services that persons order for points or money, by their ids (P3-2).</summary>
    /// <remarks>The default is an empty list.</remarks>
    public IDictionary<string, CityService> Services { get; } = new Dictionary<string, CityService>();

    /// <summary>Gets or sets how many points a confirmed report is worth, 0 or more.</summary>
    /// <remarks>The default of 0 rewards nothing.</remarks>
    public int PointsPerReport { get; set; }

    /// <summary>Gets or sets how long a person stays signed in.</summary>
    /// <remarks>The default is 90 days.</remarks>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Gets or sets how long the city keeps an upload that is not finished, counted from its beginning (PIPL 19).</summary>
    /// <remarks>The default is 24 hours. A client that comes later sends the photo from its first byte.</remarks>
    public TimeSpan UploadLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Gets the staff who show a key instead of a session, by their ids in the audit log.</summary>
    /// <remarks>The default is nobody.</remarks>
    public IDictionary<string, StaffAccess> Staff { get; } = new Dictionary<string, StaffAccess>();

    /// <summary>Gets the outside organizations that persons may authorize to receive information, by their ids (P4.4.1-1).</summary>
    /// <remarks>The default is an empty list.</remarks>
    public IDictionary<string, OrganizationAccess> Organizations { get; } = new Dictionary<string, OrganizationAccess>();

    /// <summary>Gets or sets what kind of operator the city is, which sets the hours for the report of an incident (PIPL 57).</summary>
    /// <remarks>The default has the shortest deadline, 1 hour.</remarks>
    public OperatorKind Operator { get; set; }

    /// <summary>Gets the products with a policy of their own, by their ids (P1/5, P1/6).</summary>
    /// <remarks>The default is an empty list.</remarks>
    public IDictionary<string, CityProduct> Products { get; } = new Dictionary<string, CityProduct>();

    /// <summary>Gets the sites at which persons may sign in with the city's account, by their ids (P4.1.1/6).</summary>
    /// <remarks>The default is an empty list.</remarks>
    public IDictionary<string, SiteAccess> Sites { get; } = new Dictionary<string, SiteAccess>();

    /// <summary>Gets or sets the path of the endpoint to which sites send persons for a sign-in.</summary>
    /// <remarks>The default is <c>connect/authorize</c>.</remarks>
    public string SitePath { get; set; } = "connect/authorize";

    /// <summary>Gets the cookies and like technologies of the city's pages, beside what the client of this SDK keeps (P4.5).</summary>
    /// <remarks>A cookie that is not in this list never leaves the server. The default is an empty list.</remarks>
    public IList<DeclaredStorage> Storage { get; } = [];

    /// <summary>Gets the city's own devices, such as street cameras, by their ids.</summary>
    /// <remarks>The default is an empty list.</remarks>
    public IDictionary<string, DeviceAccess> Devices { get; } = new Dictionary<string, DeviceAccess>();

    /// <summary>Gets the advertisements that may appear inside the app, by their ids.</summary>
    /// <remarks>The default is an empty list. Only a person who agreed to advertising sees one, chosen by a tag (P4.1.2-4).</remarks>
    public IDictionary<string, CityAdvertisement> Advertisements { get; } = new Dictionary<string, CityAdvertisement>();
}
