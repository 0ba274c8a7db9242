using Yipai.Privacy.Classification;

namespace Yipai.Samples.CityServer;

/// <summary>Represents an account as the city stores it, with only the three items of P4.1.1/1.</summary>
public sealed class AccountRow
{
    public required string SubjectId { get; init; }

    [AccountName]
    public required string AccountName { get; init; }

    [MobileNumber]
    public required string MobileNumber { get; init; }

    [AccountPassword]
    public required string PasswordHash { get; set; }
}
