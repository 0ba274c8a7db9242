namespace Yipai.Privacy.Tests.Detection;

internal static class IdentityNumberSample
{
    public static bool IsFound(string number) => TextScanner.Default.Scan(number).Count == 1;

    /// <summary>Adds the check character, computed another way than the product does: position by position in Z11.</summary>
    public static string Complete(string first17)
    {
        int sum = first17.Aggregate(0, (sum, digit) => (sum + digit - '0') * 2 % 11);
        int check = (12 - sum) % 11;
        return first17 + (check == 10 ? "X" : check);
    }
}
