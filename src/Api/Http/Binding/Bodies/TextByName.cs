using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>One of several texts under names of the sender's.</summary>
/// <param name="Place">The field that it is, as faults name it.</param>
/// <param name="Text">Empty where it is no text.</param>
/// <param name="Fault">What is wrong with it; null for nothing.</param>
public sealed record TextByName(string Place, string Text, ValidationError? Fault);
