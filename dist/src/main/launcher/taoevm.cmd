@echo off
rem Starts TaoEVM with the Java of TAOEVM_JAVA_HOME, JAVA_HOME or the PATH, which must be 25 or newer.
setlocal
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if defined TAOEVM_JAVA_HOME set "java=%TAOEVM_JAVA_HOME%\bin\java"
rem Jars of more engines lie in the folder engines; without it only the program is there.
"%java%" -XX:+UseSerialGC -XX:-UsePerfData -Xms48m %TAOEVM_JAVA_OPTS% --enable-native-access=ALL-UNNAMED -cp "%~dp0taoevm.jar;%~dp0engines\*" io.taoevm.rpc.TaoEvm %*
exit /b %ERRORLEVEL%
