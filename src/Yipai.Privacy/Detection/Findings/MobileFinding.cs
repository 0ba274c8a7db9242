namespace Yipai.Privacy.Detection;

/// <summary>Creates the findings of numbers that have the form of a mobile number.</summary>
internal static class MobileFinding
{
    /// <summary>The confidence in a number that a word calls a serial number, which only some audiences see masked.</summary>
    private const double SerialConfidence = 0.4;

    /// <summary>Creates the finding of a number that is a serial number or, with the given confidence, a mobile number.</summary>
    public static TextFinding Of(int start, int length, double confidence, bool isSerial) => isSerial
        ? Serial(start, length)
        : new(FindingKinds.MobileNumber, start, length, FindingRules.Mobile, confidence, FindingValidation.Passed);

    /// <summary>Creates the finding of a number that a word calls a serial number.</summary>
    public static TextFinding Serial(int start, int length) =>
        new(FindingKinds.MobileNumber, start, length, FindingRules.MobileSerial, SerialConfidence, FindingValidation.Passed);
}
