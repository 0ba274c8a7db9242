namespace Yipai.Testing.Cities;

/// <summary>Represents an account of the fake city.</summary>
/// <remarks>It is in memory only, so use invented values.</remarks>
internal sealed record CityAccount(string AccountName, string MobileNumber, string Password)
{
    /// <summary>Returns a fixed word, never a value.</summary>
    public override string ToString() => nameof(CityAccount);
}
