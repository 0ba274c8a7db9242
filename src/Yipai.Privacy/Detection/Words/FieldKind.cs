namespace Yipai.Privacy.Detection;

/// <summary>Specifies what the name of a field says about its value.</summary>
internal enum FieldKind
{
    /// <summary>The name says nothing about the value.</summary>
    None,

    /// <summary>The name announces a value of some kind, as the words before a value in a text do.</summary>
    Value,

    /// <summary>The value is an address, such as <c>home_addr</c>.</summary>
    /// <remarks>A value with a number is a whole address.</remarks>
    Address,

    /// <summary>The name may mean a person as well as a thing, such as <c>name</c>.</summary>
    /// <remarks>The form of the value must decide.</remarks>
    Name,

    /// <summary>The name can only mean a person, such as <c>real_name</c>.</summary>
    FullName,

    /// <summary>The value is a serial number of something, such as <c>order_no</c>.</summary>
    Serial,

    /// <summary>The value may be a secret or part of a program, such as <c>key</c>.</summary>
    /// <remarks>Its form must decide in a text.</remarks>
    MaybeSecret,

    /// <summary>The value is a secret, such as <c>newPassword</c>.</summary>
    Secret,

    /// <summary>The value is one coordinate.</summary>
    Coordinate,
}
