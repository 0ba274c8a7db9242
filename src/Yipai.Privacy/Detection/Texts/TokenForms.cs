namespace Yipai.Privacy.Detection;

/// <summary>Says as what runs of letters and digits are read.</summary>
/// <remarks>A scan reads only the forms that can be of a requested kind.</remarks>
[Flags]
internal enum TokenForms
{
    None = 0,
    Number = 1 << 0,
    Network = 1 << 1,
    Coordinates = 1 << 2,
    BirthDate = 1 << 3,
    Account = 1 << 4,
    Secret = 1 << 5,
    Document = 1 << 6,
    Plate = 1 << 7,
    CreditCode = 1 << 8,
    Url = 1 << 9,
    Device = 1 << 10,
    Email = 1 << 11,
}
