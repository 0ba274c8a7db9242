namespace Yipai.Privacy.Masking;

internal enum MaskKind
{
    Erase = 0,
    Fixed,
    KeepEnds,
    Surname,
    EmailDomain,
    FreeText,
    Keep,
}
