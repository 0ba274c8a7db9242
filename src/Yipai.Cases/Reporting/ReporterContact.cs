using System.Text.Json.Serialization;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>Holds how the city can reach the reporter.</summary>
/// <remarks>It is kept apart from the case (S30).</remarks>
/// <example>
/// <code>
/// ReportDraft named = draft with { Contact = new ReporterContact { Name = "张三", MobileNumber = "13800001111" } };
/// </code>
/// </example>
[JsonConverter(typeof(RefusingJsonConverter<ReporterContact>))]
public sealed record ReporterContact
{
    /// <summary>Gets the mobile number (手机号码), or null if none is given.</summary>
    [MobileNumber]
    public string? MobileNumber { get; init; }

    /// <summary>Gets the name (姓名), or null if none is given.</summary>
    /// <remarks>The name is never required (P4.1.2-1/1).</remarks>
    [PersonName]
    public string? Name { get; init; }

    /// <summary>
    /// Indicates whether the host took the contact from the address book, which needs the permission for contacts (P4.1.2-3(5)/1).
    /// </summary>
    /// <remarks>The value stays on the device.</remarks>
    public bool IsFromAddressBook { get; init; }

    /// <summary>Gets the data items that have a value.</summary>
    public DataItemSet Items =>
        (MobileNumber is null ? DataItemSet.Empty : DataItems.MobileNumber) | (Name is null ? DataItemSet.Empty : DataItems.PersonName);

    /// <summary>Returns the name of the type, never the contact.</summary>
    public override string ToString() => nameof(ReporterContact);
}
