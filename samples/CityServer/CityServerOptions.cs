namespace Yipai.Samples.CityServer;

/// <summary>What the server is told at start; from the section <c>City</c> of its configuration.</summary>
public sealed class CityServerOptions
{
    /// <summary>The folder of databases and photos. The default is <c>city-data</c> under the working directory.</summary>
    public string DataDirectory { get; set; } = "city-data";

    /// <summary>The key that staff show. Empty by default, and then nobody is staff.</summary>
    public string StaffKey { get; set; } = "";

    /// <summary>The key that departments show. Empty by default, and then nobody is a department.</summary>
    public string DepartmentKey { get; set; } = "";

    /// <summary>The unit to which cases are dispatched. The default is <c>district-unit</c>.</summary>
    public string Unit { get; set; } = "district-unit";

    /// <summary>How many working days a unit has for a case, 1 or more. The default is 5, which is this sample's own.</summary>
    public int DisposalDays { get; set; } = 5;

    /// <summary>Whether to go by the wording of 2021 instead of the strict profile.</summary>
    public bool AsWritten2021 { get; set; }

    /// <summary>The number of the city profile; raise it when the profile changes. The default is 1.</summary>
    public int ProfileVersion { get; set; } = 1;

    /// <summary>The file of cases, choices and audit, which the package keeps.</summary>
    public string PrivacyDatabasePath => Path.Combine(DataDirectory, "privacy.db");

    /// <summary>The file of accounts.</summary>
    public string DatabasePath => Path.Combine(DataDirectory, "city.db");

    /// <summary>The journal of erasures and withdrawals; keep it out of the databases' backup, which it outlives.</summary>
    public string JournalPath => Path.Combine(DataDirectory, "erasures.journal");

    /// <summary>The file of the key that signs receipts; made at the first start, readable by its owner only.</summary>
    public string SigningKeyPath => Path.Combine(DataDirectory, "receipts.key");

    /// <summary>The folder of photos.</summary>
    public string PhotoDirectory => Path.Combine(DataDirectory, "photos");
}
