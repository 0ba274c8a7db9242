namespace Yipai.Cases.Participation;

/// <summary>Specifies what the person answered to an announced recording (P4.1.2-7/2).</summary>
public enum RecordingState
{
    /// <summary>The person knows of the recording and has not answered.</summary>
    /// <remarks>Nothing is recorded.</remarks>
    Announced = 0,

    /// <summary>The person agreed, so that the conversation may be recorded.</summary>
    Agreed,

    /// <summary>The person refused or withdrew.</summary>
    /// <remarks>Nothing is kept, and the person gets the same support.</remarks>
    Refused,
}
