namespace Yipai.Privacy.Detection;

/// <summary>Says what the words before or around a value announce.</summary>
[Flags]
internal enum CueKinds
{
    None = 0,
    Phone = 1 << 0,
    Identity = 1 << 1,
    Card = 1 << 2,
    CreditCode = 1 << 3,
    Passport = 1 << 4,
    Permit = 1 << 5,
    Military = 1 << 6,
    Driver = 1 << 7,
    HongKong = 1 << 8,
    Macau = 1 << 9,
    Taiwan = 1 << 10,
    Imei = 1 << 11,
    Advertising = 1 << 12,
    OpenAnonymous = 1 << 13,
    Device = 1 << 14,
    Secret = 1 << 15,
    WeChat = 1 << 16,
    Qq = 1 << 17,
    Alipay = 1 << 18,
    Birth = 1 << 19,
    Position = 1 << 20,
    Network = 1 << 21,

    /// <summary>The value is a serial number of something else: an order, a parcel, a file.</summary>
    Serial = 1 << 22,

    /// <summary>The value is a version or a section.</summary>
    Version = 1 << 23,
    Address = 1 << 24,
    Plate = 1 << 25,
}
