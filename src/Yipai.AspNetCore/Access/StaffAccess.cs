using Yipai.Cases.Workflow;

namespace Yipai.AspNetCore;

/// <summary>Gives one person of the staff a role and a key.</summary>
/// <remarks>Give each person their own key, so that the audit log can name them.</remarks>
/// <example>
/// <code>
/// builder.AddYipai(privacy => privacy.UseDemonstrationHandler(), city => city.Staff["officer-1"] = new StaffAccess
/// {
///     Role = PlatformRole.PrivacyOfficer, Key = builder.Configuration["OfficerKey"]!,
/// }).UseSqlite("city.db");
/// </code>
/// </example>
public sealed class StaffAccess
{
    /// <summary>Gets or sets the role, which decides what the person reads.</summary>
    /// <remarks>The default reads nothing.</remarks>
    public PlatformRole Role { get; set; }

    /// <summary>Gets or sets the key, which the person shows as a bearer token.</summary>
    /// <remarks>An empty key, the default, lets nobody in.</remarks>
    public string Key { get; set; } = "";

    /// <summary>Gets or sets the unit of a person of a department, or null.</summary>
    /// <remarks>Without a unit the person cannot act on cases.</remarks>
    public string? Unit { get; set; }

    /// <summary>Returns the role, never the key.</summary>
    public override string ToString() => Role.ToString();
}
