namespace Yipai.Samples.CityServer;

/// <summary>Holds the settings of the server from the section <c>City</c> of its configuration.</summary>
public sealed class CityServerOptions
{
    /// <summary>Gets or sets the folder of databases and photos. The default is <c>city-data</c> under the working directory.</summary>
    public string DataDirectory { get; set; } = "city-data";

    /// <summary>Gets or sets the key that staff show. It is empty by default, and then nobody is staff.</summary>
    public string StaffKey { get; set; } = "";

    /// <summary>Gets or sets the key that departments show. It is empty by default, and then nobody is a department.</summary>
    public string DepartmentKey { get; set; } = "";

    /// <summary>Gets or sets the unit to which cases are dispatched. The default is <c>district-unit</c>.</summary>
    public string Unit { get; set; } = "district-unit";

    /// <summary>
    /// Gets or sets how many working days a unit has for a case, 1 or more. The default of 5 is this sample's own choice.
    /// </summary>
    public int DisposalDays { get; set; } = 5;

    /// <summary>Gets or sets whether the wording of 2021 decides instead of the strict profile.</summary>
    public bool AsWritten2021 { get; set; }

    /// <summary>Gets or sets whether this may happen in Production, although the law has superseded that wording (YP0191).</summary>
    public bool AcceptSupersededLaw { get; set; }

    /// <summary>Gets or sets the number of the city profile. Raise it when the profile changes. The default is 1.</summary>
    public int ProfileVersion { get; set; } = 1;

    /// <summary>Gets the file in which the package keeps cases, choices and the audit log.</summary>
    public string PrivacyDatabasePath => Path.Combine(DataDirectory, "privacy.db");

    /// <summary>Gets the file of accounts.</summary>
    public string DatabasePath => Path.Combine(DataDirectory, "city.db");

    /// <summary>
    /// Gets the journal of erasures and withdrawals. Keep it out of the databases' backup, because it must survive a restore.
    /// </summary>
    public string JournalPath => Path.Combine(DataDirectory, "erasures.journal");

    /// <summary>Gets the file of the key that signs receipts. The first start creates the file, and only its owner may read it.</summary>
    public string SigningKeyPath => Path.Combine(DataDirectory, "receipts.key");

    /// <summary>Gets the folder of photos.</summary>
    public string PhotoDirectory => Path.Combine(DataDirectory, "photos");
}
