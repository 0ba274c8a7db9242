namespace Yipai.Privacy.Masking;

internal enum MaskKind
{
    Erase = 0,
    Fixed,
    Relay,
    Stars,
    KeepEnds,
    HideLast,
    Surname,
    EmailDomain,
    CardGroups,
    Groups,
    AreaCode,
    Year,
    District,
    Decimals,
    UrlPath,
    FreeText,
    Keep,
}
