global using Indicators.Storage.Tables;
global using Indicators.Storage.Versions;
global using Indicators.Storage.Writing;
global using Microsoft.AspNetCore.Http.HttpResults;
