using Yipai.Privacy;

namespace Yipai.AspNetCore;

/// <summary>Registers a site at which persons may sign in with the city's account (P4.1.1/6; PIPL 23).</summary>
/// <remarks>
/// Register the site in <see cref="YipaiPrivacyOptions.Recipients"/> under the same id as a third-party account platform, with name,
/// contact and items. Persons read these before they agree, and the city offers no other site.
/// </remarks>
/// <example>
/// <code>
/// builder.AddYipai(privacy => privacy.UseDemonstrationHandler(), city => city.Sites["library"] = new SiteAccess
/// {
///     Items = { "account.nickname" }, Addresses = { "https://library.example.cn/back" },
///     Key = builder.Configuration["LibraryKey"]!,
/// }).UseSqlite("city.db");
/// </code>
/// </example>
public sealed class SiteAccess
{
    /// <summary>Gets the ids of the items that the site may get: <c>account.nickname</c>, <c>account.avatar</c> or both.</summary>
    /// <remarks>The default is an empty list, with which nobody can sign in at the site.</remarks>
    public IList<string> Items { get; } = [];

    /// <summary>Gets or sets the secret of the site, which it shows when it exchanges a code.</summary>
    /// <remarks>A key below 32 characters, as the empty default, lets nobody in.</remarks>
    public string Key { get; set; } = "";

    /// <summary>Gets the exact addresses to which the city sends persons back.</summary>
    /// <remarks>The default is an empty list.</remarks>
    public IList<string> Addresses { get; } = [];

    /// <summary>Returns the name of the type, never the key.</summary>
    public override string ToString() => nameof(SiteAccess);
}
