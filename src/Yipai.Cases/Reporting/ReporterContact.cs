using System.Text.Json.Serialization;
using Yipai.Privacy;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases;

/// <summary>How the city reaches the reporter; kept apart from the case (S30).</summary>
[JsonConverter(typeof(RefusingJsonConverter<ReporterContact>))]
public sealed record ReporterContact
{
    /// <summary>The mobile number (手机号码), or null.</summary>
    [MobileNumber]
    public string? MobileNumber { get; init; }

    /// <summary>The name (姓名), or null. Never required (P4.1.2-1/1).</summary>
    [PersonName]
    public string? Name { get; init; }

    /// <summary>The items that are filled.</summary>
    public DataItemSet Items =>
        (MobileNumber is null ? DataItemSet.Empty : DataItems.MobileNumber) | (Name is null ? DataItemSet.Empty : DataItems.PersonName);

    /// <summary>A fixed word, never the contact.</summary>
    public override string ToString() => nameof(ReporterContact);
}
