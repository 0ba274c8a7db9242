namespace Yipai.AspNetCore;

/// <summary>Registers an outside organization that persons may authorize to receive information (P4.4.1-1; PIPL 23).</summary>
/// <example>
/// <code>
/// builder.AddYipai(privacy => privacy.UseDemonstrationHandler(), city =>
///     city.Organizations["legal-aid"] = new OrganizationAccess
///     {
///         Name = "法律援助中心", Contact = "privacy@legal-aid.example.cn", Purpose = "办理法律援助",
///         Items = { "phone.mobile" }, Key = builder.Configuration["LegalAidKey"]!,
///     }).UseSqlite("city.db");
/// </code>
/// </example>
public sealed class OrganizationAccess
{
    /// <summary>Gets or sets the full name, which the person reads before the authorization.</summary>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets how a person reaches the organization.</summary>
    public string Contact { get; set; } = "";

    /// <summary>Gets or sets what the organization needs information for, in the person's language.</summary>
    public string Purpose { get; set; } = "";

    /// <summary>Gets the ids of the data items that a person may let it receive, such as <c>phone.mobile</c>.</summary>
    /// <remarks>The default is an empty list, with which nobody can authorize the organization.</remarks>
    public IList<string> Items { get; } = [];

    /// <summary>Gets or sets the key, which the organization shows as a bearer token.</summary>
    /// <remarks>A key below 32 characters, as the empty default, lets nobody in.</remarks>
    public string Key { get; set; } = "";

    /// <summary>Returns the name of the type, never the key.</summary>
    public override string ToString() => nameof(OrganizationAccess);
}
